// SPDX-License-Identifier: Apache-2.0
package tacit.testing;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// The installed Chromium, driven by Playwright, for tests of pages.
public final class Browser implements AutoCloseable {
  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser browser;

  public Browser() {
    var env = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    playwright = Playwright.create(new Playwright.CreateOptions().setEnv(env));
    var options =
        new LaunchOptions().setExecutablePath(Machine.chromium().orElseThrow()).setArgs(QUIET);
    browser = playwright.chromium().launch(options);
  }

  /// Opens a file in a window of that width and gives what the console said of errors and warnings.
  public List<String> open(Path file, int width, ColorScheme scheme, Consumer<Page> look) {
    var complaints = new ArrayList<String>();
    var options =
        new NewContextOptions()
            .setViewportSize(width, 844)
            .setColorScheme(scheme)
            .setReducedMotion(ReducedMotion.REDUCE); // what is looked at stands still
    try (var context = browser.newContext(options)) {
      var page = context.newPage();
      page.onConsoleMessage(message -> {
        if (!message.type().equals("log")) complaints.add(message.text());
      });
      page.onPageError(complaints::add);
      page.onRequest(request -> {
        if (request.url().startsWith("http")) complaints.add("loads " + request.url());
      });
      page.navigate(file.toUri().toString());
      page.waitForFunction("document.fonts.status === 'loaded'");
      look.accept(page);
    }
    return complaints;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
