package dev.fakedrs.admin.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URL;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The published schemas of the report's formats. */
final class ReportSchemas {

    private ReportSchemas() {}

    static Document parsed(String markup) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(markup)));
    }

    /** Surefire's schema is that of a suite, of which JUnit XML has many in {@code testsuites}. */
    static void checkJunit(String xml) throws Exception {
        Validator schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(resource("surefire-test-report.xsd"))
                .newValidator();
        Document report = parsed(xml);
        assertThat(report.getDocumentElement().getTagName()).isEqualTo("testsuites");
        NodeList suites = report.getDocumentElement().getChildNodes();
        for (int i = 0; i < suites.getLength(); i++) {
            schema.validate(new DOMSource(suites.item(i)));
        }
    }

    static void checkSarif(String json) throws IOException {
        assertThat(sarif().validate(json, InputFormat.JSON)).isEmpty();
    }

    static Schema sarif() throws IOException {
        try (InputStream text = resource("sarif-schema-2.1.0.json").openStream()) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(text);
        }
    }

    private static URL resource(String name) {
        return Objects.requireNonNull(ReportSchemas.class.getResource(name));
    }
}
