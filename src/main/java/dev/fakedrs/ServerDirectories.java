package dev.fakedrs;

import java.io.File;
import org.apache.catalina.core.StandardContext;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Sets Tomcat's directories to existing ones, so that the server also starts on a read-only file system. */
@Component
class ServerDirectories implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        File here = new File("").getAbsoluteFile();
        if (factory.getBaseDirectory() == null) {
            factory.setBaseDirectory(here);
        }
        // Without a document root the factory creates a temporary directory, although no files are served from it.
        factory.setDocumentRoot(here);
        factory.addContextCustomizers(context -> {
            context.setDocBase(null);
            if (context instanceof StandardContext standard) {
                standard.setWorkDir(System.getProperty("java.io.tmpdir"));
            }
        });
    }
}
