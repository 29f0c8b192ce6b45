package dev.fakedrs.contract;

import java.util.Arrays;
import java.util.Optional;

/**
 * The documented error codes with the HTTP status of the reference's error-code table. Their texts are in
 * {@code errors.properties} and {@code errors_zh_CN.properties}.
 */
public enum ErrorCode {
    DRS_KE0002("DRS.KE0002", 400),
    DRS_M00002("DRS.M00002", 422),
    DRS_M00004("DRS.M00004", 500),
    DRS_M00007("DRS.M00007", 400),
    DRS_M00100("DRS.M00100", 403),
    DRS_M00101("DRS.M00101", 404),
    DRS_M00102("DRS.M00102", 403),
    DRS_M00103("DRS.M00103", 401),
    DRS_M00105("DRS.M00105", 400),
    DRS_M00200("DRS.M00200", 400),
    DRS_M00201("DRS.M00201", 400),
    DRS_M00202("DRS.M00202", 400),
    DRS_M00210("DRS.M00210", 400),
    DRS_M00211("DRS.M00211", 400),
    DRS_M00261("DRS.M00261", 403),
    DRS_M00269("DRS.M00269", 400),
    DRS_M00270("DRS.M00270", 400),
    DRS_M00271("DRS.M00271", 400),
    DRS_M00273("DRS.M00273", 400),
    DRS_M00277("DRS.M00277", 422),
    DRS_M00299("DRS.M00299", 400),
    DRS_M00300("DRS.M00300", 400),
    DRS_M00301("DRS.M00301", 400),
    DRS_M00302("DRS.M00302", 400),
    DRS_M00303("DRS.M00303", 400),
    DRS_M00304("DRS.M00304", 400),
    DRS_M00305("DRS.M00305", 400),
    DRS_M00306("DRS.M00306", 400),
    DRS_M00307("DRS.M00307", 400),
    DRS_M00308("DRS.M00308", 400),
    DRS_M00401("DRS.M00401", 400),
    DRS_M00402("DRS.M00402", 400),
    DRS_M00403("DRS.M00403", 400),
    DRS_M01501("DRS.M01501", 422),
    DRS_M01503("DRS.M01503", 400),
    DRS_M01504("DRS.M01504", 202),
    DRS_M05003("DRS.M05003", 400),
    DRS_M05004("DRS.M05004", 400),
    DRS_M05006("DRS.M05006", 422),
    DRS_M05066("DRS.M05066", 200),
    DRS_M06007("DRS.M06007", 400),
    DRS_M06011("DRS.M06011", 422),
    DRS_M06020("DRS.M06020", 422),
    DRS_M06021("DRS.M06021", 422),
    DRS_M07000("DRS.M07000", 400),
    APIGW_0301("APIGW.0301", 401),
    APIGW_0307("APIGW.0307", 401),
    APIGW_0101("APIGW.0101", 404),
    DRS_M00289("DRS.M00289", 400),
    APIGW_0201("APIGW.0201", 413);

    private final String code;
    private final int status;

    ErrorCode(String code, int status) {
        this.code = code;
        this.status = status;
    }

    /** Returns the HTTP status of the code. */
    public int status() {
        return status;
    }

    /** Tells whether the gateway in front of the service returns the code. */
    public boolean fromGateway() {
        return code.startsWith("APIGW.");
    }

    public static Optional<ErrorCode> of(String code) {
        return Arrays.stream(values()).filter(known -> known.code.equals(code)).findFirst();
    }

    /** Returns the code as in responses, such as {@code DRS.M05003}. */
    @Override
    public String toString() {
        return code;
    }
}
