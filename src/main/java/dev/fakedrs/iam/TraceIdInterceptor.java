package dev.fakedrs.iam;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** Adds the request id to responses of the identity API as X-IAM-Trace-Id, which the vendor's SDKs read. */
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
