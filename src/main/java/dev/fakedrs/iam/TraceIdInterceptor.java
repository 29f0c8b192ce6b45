package dev.fakedrs.iam;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** Repeats a call's id in the header that the vendor's SDKs look for in the answers of the identity service. */
@Component
class TraceIdInterceptor implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (IamExceptionHandler.isIdentityCall(request)) {
            response.setHeader("X-IAM-Trace-Id", response.getHeader("X-Request-Id"));
        }
        return true;
    }
}
