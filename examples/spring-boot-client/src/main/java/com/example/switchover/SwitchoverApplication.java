package com.example.switchover;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@SpringBootApplication
@ConfigurationPropertiesScan
public class SwitchoverApplication {

    public static void main(String[] args) {
        SpringApplication.run(SwitchoverApplication.class, args);
    }
}
