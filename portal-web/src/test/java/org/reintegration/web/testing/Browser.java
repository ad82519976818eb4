package org.reintegration.web.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A real browser. Without one the journeys skip with a loud line; under CI=true they fail. */
public final class Browser implements AutoCloseable {

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;

    private Browser(Path executable) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(QUIET));
    }

    public static Browser open() {
        Optional<Path> executable = Stream.of(
                        Optional.ofNullable(System.getenv("CHROMIUM")).orElse("/usr/bin/chromium"),
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        if (executable.isEmpty()) {
            String loud = "NO BROWSER: the journeys in the browser did not run. Install chromium or set CHROMIUM.";
            System.err.println("\n!!!! " + loud + "\n");
            if ("true".equals(System.getenv("CI"))) {
                throw new AssertionError(loud);
            }
            Assumptions.abort(loud);
        }
        return new Browser(executable.get());
    }

    /** A visit of one person: own cookies, a screen of this width. */
    public Page visit(int width, boolean script) {
        BrowserContext context = browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, width > 700 ? 900 : 812)
                .setJavaScriptEnabled(script)
                .setReducedMotion(ReducedMotion.REDUCE));
        context.setDefaultTimeout(60_000);
        return context.newPage();
    }

    public Page visit() {
        return visit(1280, true);
    }

    /** A visit of somebody of the sample, signed in as people do it; by the name before the at sign of their address. */
    public Page signIn(PortalUnderTest portal, String language, int width, String person) {
        Page page = visit(width, true);
        page.navigate(portal.url("/" + language + "/sign-in"));
        page.locator("#email").fill(person + "@example.org");
        page.locator("#password").fill(Seed.PASSWORD);
        page.locator("form[id=form] .btn").first().click();
        page.waitForURL(url -> !url.contains("sign-in"));
        return page;
    }

    /**
     * Chooses from a long vocabulary by typing its word. The panel is drawn anew with every answer, and a click just then goes nowhere:
     * so one question alone is asked, and whoever sees nothing chosen types and clicks again.
     */
    public static void pick(Page page, String field, String typed, String id) {
        Locator input = page.locator("[id='draft:" + field + "_input']");
        Locator chosen = page.locator("li[data-token-value='" + id + "']");
        int last = typed.length() - 1;
        for (int attempt = 1; chosen.count() == 0 && attempt <= 3; attempt++) {
            input.fill(typed.substring(0, last));
            input.pressSequentially(typed.substring(last));
            page.locator(".ui-autocomplete-panel [data-item-value='" + id + "']")
                    .click();
            for (int waited = 0; chosen.count() == 0 && waited < 3_000; waited += 200) {
                page.waitForTimeout(200);
            }
        }
        chosen.waitFor();
    }

    /**
     * Clicks what leads to another page, or to the same page anew, and waits for that page: a click alone may come back while the old page
     * still stands there.
     */
    public static void follow(Page page, Locator link) {
        AtomicBoolean there = new AtomicBoolean();
        Consumer<Page> arrived = loaded -> there.set(true);
        page.onLoad(arrived);
        try {
            link.click();
            page.waitForCondition(there::get);
        } finally {
            page.offLoad(arrived);
        }
    }

    /** Keeps a picture of the whole page for people to look at, below {@code target/screenshots}. */
    public static void keep(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + ".png")));
    }

    /** No violation of WCAG 2.2 A and AA, and nothing scrolls sideways. */
    public static void assertAccessible(Page page) {
        List<String> violations = new AxeBuilder(page)
                        // Looks at the page alone, not at frames of other origins, of which the portal has none: a
                        // third faster.
                        .setLegacyMode(true)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(Browser::told)
                        .toList();
        assertThat(violations).as(page.url()).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("scrolls sideways: " + page.url())
                .isEqualTo(true);
    }

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
