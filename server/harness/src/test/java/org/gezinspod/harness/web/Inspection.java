package org.gezinspod.harness.web;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Looks at a page as it stands: photographs it, and says what is wrong with it.
 *
 * @param name of the way of looking: width, light or dark, language
 */
record Inspection(String name) {

  private static final int LEAST_TARGET = 44;

  /** Links within a sentence may be smaller (WCAG 2.5.8); everything that stands alone may not. */
  private static final String SMALL_TARGETS =
      """
      least => [...document.querySelectorAll('a, button, select, summary, input:not([type=hidden])')]
        .filter(e => !e.closest('.utrecht-skip-link, p.utrecht-paragraph'))
        .map(e => [e, (e.closest('label') || e).getBoundingClientRect()])
        .filter(([e, r]) => r.width > 0 && (r.height < least || r.width < least))
        .map(([e, r]) => e.outerHTML.slice(0, 80) + ' ' + r.width + 'x' + r.height)
        .join(' | ')
      """;

  List<String> faults(Page page, String which) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target", "screenshots", which + "-" + name + ".png")));
    List<String> faults = new ArrayList<>();
    for (Rule rule : new AxeBuilder(page).analyze().getViolations()) {
      String nodes =
          rule.getNodes().stream().map(n -> n.getHtml()).collect(Collectors.joining(" | "));
      faults.add(where(which) + rule.getId() + ": " + rule.getHelp() + ": " + nodes);
    }
    Object overflow =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    if (!Integer.valueOf(0).equals(overflow)) {
      faults.add(where(which) + "wider than the window by " + overflow);
    }
    Object small = page.evaluate(SMALL_TARGETS, LEAST_TARGET);
    if (!"".equals(small)) {
      faults.add(where(which) + "targets too small: " + small);
    }
    if (page.locator("h1").count() != 1) {
      faults.add(where(which) + "not one h1");
    }
    return faults;
  }

  private String where(String which) {
    return which + " " + name + ": ";
  }
}
