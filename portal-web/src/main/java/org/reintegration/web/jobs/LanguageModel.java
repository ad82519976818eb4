package org.reintegration.web.jobs;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import org.reintegration.kernel.text.SpokenLanguage;

/** Has the model of languages loaded beside the start, so that the first who writes does not wait for it. */
@ApplicationScoped
public class LanguageModel {

    @Resource
    ManagedScheduledExecutorService threads;

    void start(@Observes @Priority(1000) Startup start) {
        threads.execute(SpokenLanguage::prepare);
    }
}
