package org.isnad.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.print.PrintOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The pages in a real browser. What they look like is kept in {@code target/screenshots}. */
@EnabledIf("hasBrowser")
class BrowserTest {

    private static final File CHROMIUM = new File("/usr/bin/chromium");
    private static final File DRIVER = new File("/usr/bin/chromedriver");
    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    @TempDir
    static Path folder;

    /** What a page does by itself it has done within this. */
    private static final Duration SOON = Duration.ofSeconds(20);

    /** What was added, once all is: before, the page puts others in its place. */
    private static final By ADDED =
            By.xpath("//*[@id='stand'][contains(., 'all is done')]//*[contains(@class, 'hits')]//a");

    private static Desk desk;
    private static ChromeDriver browser;

    static boolean hasBrowser() {
        return CHROMIUM.canExecute() && DRIVER.canExecute();
    }

    @BeforeAll
    static void open() throws IOException {
        Files.createDirectories(SCREENSHOTS);
        desk = Desk.open(Stock.in(folder), 0);
        var options = new ChromeOptions();
        options.setBinary(CHROMIUM);
        options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--lang=ar");
        browser = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER)
                        .usingAnyFreePort()
                        .build(),
                options);
        browser.manage().window().setSize(new Dimension(1200, 900));
    }

    @AfterAll
    static void close() {
        browser.quit();
        desk.close();
    }

    @ParameterizedTest
    @CsvSource({
        "claims, ''",
        "claim, claims/1%23s1",
        "add, add",
        "review, review",
        "name, name",
        "missed, articles/3/missed",
        "places, 'statements?q=%D8%A7%D9%86%D9%81%D8%AC%D8%A7%D8%B1%D8%A7&map=yes'",
        "decisions, decisions",
        "map, claims/7%23s1",
        "changes, articles/12/changes",
        "parties, parties?by=pakistan&of=india",
        "party, parties/islamic-state",
        "sources, sources",
        "article, articles/3",
        "capture, articles/6/page?statement=s1",
        "api, api",
        "statements, 'statements?speaker=%D8%A7%D9%84%D8%AD%D8%AF%D8%A7%D8%AF'"
    })
    void eachPageIsShownInBothLanguagesAndThemesWithoutAFault(String name, String path) throws IOException {
        isShownWithoutAFault(name, desk.address() + path);
    }

    private static void isShownWithoutAFault(String name, String address) throws IOException {
        for (String tongue : List.of("ar", "en")) {
            for (String theme : List.of("light", "dark")) {
                browser.executeCdpCommand(
                        "Emulation.setEmulatedMedia",
                        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", theme))));
                browser.get(address + (address.contains("?") ? "&" : "?") + "lang=" + tongue);
                assertThat(browser.findElements(By.cssSelector("main h1, main .text")))
                        .isNotEmpty();
                assertThat(overflow())
                        .as("%s %s runs over the page", name, tongue)
                        .isZero();
                assertThat(violations()).as("%s %s %s", name, tongue, theme).isEmpty();
                Files.write(
                        SCREENSHOTS.resolve(name + "-" + tongue + "-" + theme + ".png"),
                        browser.getScreenshotAs(OutputType.BYTES));
            }
        }
    }

    @Test
    void whatIsBeingAddedIsShownInBothLanguagesAndThemesWithoutAFault(@TempDir Path own) throws Exception {
        try (var fresh = Desk.open(Stock.in(own), 0)) {
            browser.get(fresh.address() + "add?lang=en");
            write("text", "قال الوزير سامر الحداد إن السد مفتوح.");
            press(By.cssSelector("form:has([name=text]) button"));
            waitFor(ADDED);
            isShownWithoutAFault("addjob", browser.getCurrentUrl());
        }
    }

    @Test
    void momentsAreToldInTheZoneOfTheReaderAndDaysStayAsTheyAre() {
        browser.executeCdpCommand("Emulation.setTimezoneOverride", Map.of("timezoneId", "Asia/Baghdad"));
        try {
            visit("articles/12/changes?lang=ar");
            var moment = waitFor(By.cssSelector("time[datetime][title]"));
            assertThat(moment.getText()).isEqualTo("2021-03-06 11:00 UTC+3");
            assertThat(moment.getDomAttribute("title")).isEqualTo("2021-03-06 08:00 UTC");
            visit("articles/1?lang=ar");
            assertThat(browser.findElement(By.cssSelector(".facts time")).getText())
                    .isEqualTo("2021-03-04");
        } finally {
            browser.executeCdpCommand("Emulation.setTimezoneOverride", Map.of("timezoneId", ""));
        }
    }

    /** What axe-core finds against WCAG 2.2, levels A and AA: the rule, and where. */
    private static List<?> violations() throws IOException {
        try (var axe = BrowserTest.class.getResourceAsStream("/axe.min.js")) {
            browser.executeScript(new String(Objects.requireNonNull(axe).readAllBytes(), StandardCharsets.UTF_8));
        }
        return (List<?>) Objects.requireNonNull(browser.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']})
                    .then(found => done(found.passes.length < 5 ? ['axe-core looked at nothing'] : found.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html).join(' '))));
                """));
    }

    @Test
    void anArabicPageIsTheMirrorOfAnEnglishOne() {
        visit("?lang=en");
        assertThat(middle(By.cssSelector(".brand"))).isLessThan(middle(By.cssSelector(".tongue")));
        visit("?lang=ar");
        assertThat(middle(By.cssSelector(".brand"))).isGreaterThan(middle(By.cssSelector(".tongue")));
        visit("articles/3?lang=ar");
        assertThat(middle(By.cssSelector(".text"))).isGreaterThan(middle(By.cssSelector("aside.statements")));
        visit("articles/3?lang=en");
        assertThat(middle(By.cssSelector(".text"))).isLessThan(middle(By.cssSelector("aside.statements")));
    }

    @Test
    void theWayFromAClaimToTheWordsInTheArticleGoesByKeyboardAlone() {
        visit("?lang=en");
        tabTo(By.cssSelector(".claim h2 a"));
        new Actions(browser).sendKeys(Keys.ENTER).perform();
        waitFor(By.cssSelector(".sides"));
        assertThat(browser.getCurrentUrl()).contains("/claims/c");
        tabTo(By.cssSelector(".telling .trace a"));
        new Actions(browser).sendKeys(Keys.ENTER).perform();
        waitFor(By.cssSelector(".statement[open] :target"));
        assertThat(browser.getCurrentUrl()).containsPattern("/articles/[0-9]+#s[0-9]+");
    }

    @Test
    void aHostilePageDoesNothing() {
        visit("articles/5?lang=en");
        assertThat(browser.getTitle()).doesNotContain("taken");
        assertThat(browser.findElements(By.cssSelector("main img, main script")))
                .isEmpty();
    }

    @Test
    void theMapDrawsLandPointsAndAreasWhereTheListNamesThem() {
        visit("claims/7%23s1?lang=ar");
        new WebDriverWait(browser, Duration.ofSeconds(20))
                .until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".map[data-drawn]")));
        assertThat(browser.findElements(By.cssSelector(".map path.land"))).isNotEmpty();
        assertThat(browser.findElements(By.cssSelector(".map path.point.differs")))
                .hasSize(2);
        assertThat(browser.findElements(By.cssSelector(".map path.area"))).hasSize(1);
        assertThat(browser.findElements(By.cssSelector(".places button.place"))).hasSize(3);
        browser.findElement(By.cssSelector(".places button.place")).sendKeys(Keys.ENTER);
        waitFor(By.cssSelector(".map .leaflet-tooltip"));
    }

    @ParameterizedTest
    @CsvSource({"claims/1%23s1, ar", "claims/1%23s1, en", "claims/7%23s1, ar"})
    void aClaimIsPrintedOnOneOrTwoPages(String path, String tongue) {
        visit(path + "?lang=" + tongue);
        assertThat(printed()).isBetween(1L, 2L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void aClaimOfManyOutletsIsLegibleAndPrintedOnTwoPages(String tongue, @TempDir Path own) throws IOException {
        try (var fresh = Desk.open(Stock.ofManyOutlets(own), 0)) {
            browser.get(fresh.address() + "claims/1%23s1?lang=" + tongue);
            assertThat(browser.findElements(By.cssSelector("svg.tree text.outlet")))
                    .hasSizeGreaterThanOrEqualTo(12);
            assertThat(browser.findElements(By.cssSelector("svg.tree text.origin")))
                    .hasSizeLessThan(10);
            assertThat(overflow()).isZero();
            browser.manage().window().setSize(new Dimension(1200, 4200));
            try {
                Files.write(SCREENSHOTS.resolve("many-" + tongue + ".png"), browser.getScreenshotAs(OutputType.BYTES));
            } finally {
                browser.manage().window().setSize(new Dimension(1200, 900));
            }
            Files.write(
                    SCREENSHOTS.resolve("many-" + tongue + ".pdf"),
                    Base64.getDecoder().decode(browser.print(new PrintOptions()).getContent()));
            assertThat(printed()).isBetween(1L, 2L);
        }
    }

    /** So many pages the page before us is printed on. */
    private static long printed() {
        var pdf = new String(
                Base64.getDecoder().decode(browser.print(new PrintOptions()).getContent()),
                StandardCharsets.ISO_8859_1);
        return Pattern.compile("/Type\\s*/Page\\b(?!s)").matcher(pdf).results().count();
    }

    @Test
    void aHostileSavedPageStaysInItsFrameAndAsksNobody() {
        visit("articles/6/page?statement=s2&lang=en");
        String here = browser.getCurrentUrl();
        browser.switchTo().frame(browser.findElement(By.cssSelector("iframe.copy")));
        try {
            assertThat(browser.findElement(By.id(Inert.MARK)).isDisplayed()).isTrue();
            assertThat(browser.findElements(By.cssSelector("script, img[src], iframe, form, [href], [onload]")))
                    .isEmpty();
        } finally {
            browser.switchTo().defaultContent();
        }
        assertThat(browser.getTitle()).doesNotContain("taken");
        assertThat(browser.getCurrentUrl()).isEqualTo(here);
    }

    @Test
    void aPhoneShowsAllWithoutScrollingSideways() {
        browser.manage().window().setSize(new Dimension(400, 800));
        try {
            for (String path : List.of(
                    "",
                    "review",
                    "add",
                    "decisions",
                    "articles/3/missed",
                    "statements?from=2021-01-01&map=yes",
                    "claims/1%23s1",
                    "claims/7%23s1",
                    "parties",
                    "parties/islamic-state",
                    "sources",
                    "articles/3",
                    "articles/6/page",
                    "statements",
                    "statements?from=2021-01-01",
                    "api")) {
                visit(path + (path.contains("?") ? "&" : "?") + "lang=ar");
                assertThat(overflow()).as(path).isZero();
            }
        } finally {
            browser.manage().window().setSize(new Dimension(1200, 900));
        }
    }

    /** How somebody goes who uses the desk. */
    private enum Way {
        BY_MOUSE,
        BY_KEYBOARD,
        WITHOUT_SCRIPT;

        void press(By what) {
            press(waitFor(what));
        }

        void press(WebElement what) {
            if (this == BY_KEYBOARD) {
                tabTo(what);
                type(Keys.ENTER);
            } else {
                BrowserTest.press(what);
            }
        }

        void write(By field, CharSequence words) {
            if (this == BY_KEYBOARD) {
                tabTo(waitFor(field));
                type(words);
            } else {
                waitFor(field).sendKeys(words);
            }
        }

        private static void type(CharSequence keys) {
            new Actions(browser).sendKeys(keys).perform();
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aPastedTextBecomesStatementsAndAClaimIsCorrectedTakenBackAndExported(Way way, @TempDir Path own)
            throws Exception {
        browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", way == Way.WITHOUT_SCRIPT));
        try (var fresh = Desk.open(Stock.in(own), 0)) {
            browser.get(fresh.address() + "add?lang=en");
            browser.manage().deleteCookieNamed("by");
            way.write(
                    By.name("text"),
                    "قال المتحدث باسم الجيش أحمد سالم إن مروحية عسكرية سقطت قرب بلدة الكرمة وإن أربعة جنود قتلوا.");
            way.write(By.name("title"), "مروحية تسقط");
            way.write(By.name("outlet"), "النهضة");
            way.write(By.name("published"), "03042021");
            way.press(By.cssSelector("form:has([name=text]) button"));
            way.press(ADDED);
            waitFor(By.cssSelector("aside.statements"));
            assertThat(browser.findElements(By.cssSelector("html.scripted")))
                    .hasSize(way == Way.WITHOUT_SCRIPT ? 0 : 1);
            String article = browser.getCurrentUrl();
            openLastStatement(way);
            way.press(waitForShown(By.cssSelector("details.statement:last-of-type a[href^='/claims/']")));
            assertThat(waitFor(By.cssSelector(".sides")).getText()).contains("النهضة", "المنارة");
            browser.get(article);
            openLastStatement(way);
            way.press(waitForShown(By.cssSelector("details.statement:last-of-type a[href^='/review/']")));
            way.press(By.cssSelector("details.correct summary"));
            waitForShown(By.cssSelector(".correct [name=act]"));
            way.write(By.cssSelector(".correct [name=act]"), "warns");
            way.write(By.cssSelector(".correct [name=by]"), "سلمى");
            way.press(By.cssSelector(".correct form > button:last-of-type"));
            assertThat(waitFor(By.cssSelector(".notice")).getText()).contains("corrected");
            assertThat(exported(fresh)).contains("WARN");
            way.press(By.cssSelector(".notice button"));
            waitFor(By.xpath("//main[.//*[contains(@class, 'verdict')] and not(.//*[contains(@class, 'notice')])]"));
            assertThat(browser.findElements(By.cssSelector(".verdict .decided")))
                    .isEmpty();
            assertThat(exported(fresh)).doesNotContain("WARN");
        } finally {
            browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", false));
        }
    }

    /** All that can be pressed or filled in gets the focus by the tabulator, and shows it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "?lang=ar",
                "claims/7%23s1?lang=en",
                "articles/3?lang=ar",
                "articles/3/missed?lang=en",
                "articles/6/page?lang=en",
                "articles/12/changes?lang=en",
                "statements?lang=ar&from=2021-01-01&map=yes",
                "parties?lang=en&by=pakistan&of=india",
                "parties/islamic-state?lang=ar",
                "sources?lang=en",
                "decisions?lang=en",
                "review?lang=en",
                "add?lang=ar",
                "api?lang=en"
            })
    void everythingIsReachedByKeyboard(String path) {
        visit(path);
        browser.executeScript("""
                window.reached = new Set();
                window.unseen = [];
                document.addEventListener('focusin', at => {
                    window.reached.add(at.target);
                    const look = getComputedStyle(at.target);
                    if (look.outlineStyle === 'none' || look.outlineWidth === '0px') window.unseen.push(at.target.outerHTML);
                });
                """);
        for (long before = -1, now = 0; now > before; ) {
            before = now;
            for (int i = 0; i < 30; i++) {
                new Actions(browser).sendKeys(Keys.TAB).perform();
            }
            now = (Long) Objects.requireNonNull(browser.executeScript("return window.reached.size"));
        }
        assertThat(list("return [...window.reached]")).hasSizeGreaterThan(5);
        assertThat(list("""
                return [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
                    .filter(one => one.checkVisibility({visibilityProperty: true}) && !one.disabled && !window.reached.has(one))
                    .filter(one => one.type !== 'radio' || one.checked)
                    .map(one => one.outerHTML)""")).as("cannot be reached").isEmpty();
        assertThat(list("return window.unseen"))
                .as("do not show that they have the focus")
                .isEmpty();
    }

    private static List<?> list(String script) {
        return (List<?>) Objects.requireNonNull(browser.executeScript(script));
    }

    @Test
    void theReviewGoesByKeyboardAlone(@TempDir Path own) {
        try (var fresh = Desk.open(Stock.in(own), 0)) {
            browser.get(fresh.address() + "name?lang=en");
            tabTo(By.cssSelector("[name=by]"));
            new Actions(browser).sendKeys("سلمى", Keys.ENTER).perform();
            waitFor(By.cssSelector(".verdict"));
            String first = browser.findElement(By.cssSelector("form.verdicts")).getDomAttribute("action");
            key("n");
            waitFor(By.cssSelector("[data-key=p]"));
            key("p");
            waitFor(By.cssSelector("form.verdicts[action='" + first + "']"));
            key("?");
            assertThat(waitFor(By.cssSelector("dialog[open]")).getText()).contains("Accept");
            new Actions(browser).sendKeys(Keys.ESCAPE).perform();
            waitFor(By.xpath("//main[not(//dialog[@open])]"));
            assertThat(keyUntil("a", By.cssSelector(".notice")).getText()).contains("accepted");
            key("r");
            waitFor(By.xpath("//*[contains(@class, 'notice')]//span[.='kept as no statement']"));
            key("u");
            waitFor(By.xpath("//main[not(.//*[contains(@class, 'notice')])]"));
            key("c");
            waitFor(By.cssSelector("details.correct[open]"));
            new WebDriverWait(browser, SOON)
                    .until(any ->
                            "speaker".equals(browser.switchTo().activeElement().getDomAttribute("name")));
        }
    }

    /** Presses a key once the page listens: a key that is pressed while a page is being loaded is nobody's. */
    private static void key(String key) {
        new WebDriverWait(browser, SOON)
                .until(any -> "complete".equals(browser.executeScript("return document.readyState")));
        new Actions(browser).sendKeys(key).perform();
    }

    /** The first key behind a dialog that has closed is sometimes nobody's on a busy machine: it is pressed again where nothing comes of it. */
    private static WebElement keyUntil(String key, By what) {
        return new WebDriverWait(browser, SOON).until(any -> {
            key(key);
            try {
                return new WebDriverWait(browser, Duration.ofSeconds(5))
                        .until(page ->
                                page.findElements(what).stream().findFirst().orElse(null));
            } catch (TimeoutException lost) {
                return null;
            }
        });
    }

    private static void openLastStatement(Way way) {
        way.press(By.cssSelector("details.statement:last-of-type summary"));
        waitFor(By.cssSelector("details.statement:last-of-type[open]"));
    }

    private static WebElement waitForShown(By what) {
        return new WebDriverWait(browser, SOON).until(ExpectedConditions.visibilityOfElementLocated(what));
    }

    private static void write(String field, String words) {
        browser.findElement(By.name(field)).sendKeys(words);
    }

    private static void press(By what) {
        press(browser.findElement(what));
    }

    private static void press(WebElement what) {
        browser.executeScript("arguments[0].scrollIntoView({block: 'center'})", what);
        what.click();
    }

    private static WebElement waitFor(By what) {
        return new WebDriverWait(browser, SOON).until(any -> {
            var found = browser.findElements(what);
            return found.isEmpty() ? null : found.get(0);
        });
    }

    /** What programs are given of all statements. */
    private static String exported(Desk desk) throws IOException {
        try (var in = desk.address().resolve("/api/v1/export/jsonl").toURL().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void visit(String path) {
        browser.get(desk.address() + path);
    }

    private static long overflow() {
        var page = (Long) browser.executeScript(
                "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
        return page == null ? 0 : page;
    }

    private static int middle(By what) {
        var place = browser.findElement(what).getRect();
        return place.x + place.width / 2;
    }

    /** Goes on by the tabulator until this has the focus. */
    private static void tabTo(By what) {
        tabTo(browser.findElement(what));
    }

    private static void tabTo(WebElement wanted) {
        for (int i = 0; i < 100; i++) {
            if (browser.switchTo().activeElement().equals(wanted)) {
                return;
            }
            new Actions(browser).sendKeys(Keys.TAB).perform();
        }
        throw new AssertionError(wanted + " cannot be reached");
    }
}
