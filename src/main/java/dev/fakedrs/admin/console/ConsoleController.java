package dev.fakedrs.admin.console;

import dev.fakedrs.admin.web.AdminRestController;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;

/** Serves the page of the console. Its scripts and styles are static files. */
@AdminRestController
class ConsoleController {

    private static final Resource PAGE = new ClassPathResource("static/__admin/console/index.html");

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    @GetMapping("/__admin/")
    ResponseEntity<Resource> page() {
        return ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.noCache())
                .body(PAGE);
    }

    /** The location is relative, so that it is right behind a proxy with a path prefix, too. */
    @GetMapping("/__admin")
    ResponseEntity<Void> redirect() {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, "__admin/")
                .build();
    }
}
