package dev.fakedrs;

import java.io.File;
import org.apache.catalina.core.StandardContext;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** The directories of the servlet container: ones that exist, so that it starts where nothing can be written. */
@Component
class ServerDirectories implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        File here = new File("").getAbsoluteFile();
        if (factory.getBaseDirectory() == null) {
            factory.setBaseDirectory(here);
        }
        // Without a document root the factory makes a directory for it, although nothing is served from one.
        factory.setDocumentRoot(here);
        factory.addContextCustomizers(context -> {
            context.setDocBase(null);
            if (context instanceof StandardContext standard) {
                standard.setWorkDir(System.getProperty("java.io.tmpdir"));
            }
        });
    }
}
