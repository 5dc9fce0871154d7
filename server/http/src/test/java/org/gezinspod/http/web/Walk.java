package org.gezinspod.http.web;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.function.Consumer;
import org.gezinspod.http.web.desk.FamilyDesk.Folder;

/**
 * A walk past every page, as a parent would go.
 *
 * @param look is told the name of each page when it stands before the browser
 */
record Walk(Page page, PageServer server, Consumer<String> look) {

  void signIn() {
    page.navigate(server.url("/app/"));
    page.locator("#email").fill(SampleVisitors.EMAIL);
    page.locator("#password").fill(SampleVisitors.PASSWORD);
    press("main button");
  }

  /** Presses what leads to another page, and waits until that stands. */
  void press(String what) {
    page.waitForNavigation(() -> page.locator(what).first().click());
  }

  void giveLisaThePlan() {
    page.navigate(page.url().replaceAll("/app/map/([^/]+)/.*", "/app/map/$1/geven"));
    fillGive();
    press("main form button");
    press("main button");
  }

  private void fillGive() {
    page.locator("#wie").selectOption(page.locator("#wie option").nth(1).getAttribute("value"));
    page.locator("input[name=wat]").nth(0).check();
    page.locator("input[name=wat]").nth(1).check();
    page.locator("input[name=tot]").nth(0).check();
    page.locator("input[name=waarom]").nth(0).check();
  }

  void everyPage() {
    page.navigate(server.url("/app/inloggen"));
    look.accept("inloggen");
    press("main button");
    look.accept("inloggen-fout");
    signIn();
    String folder = page.url();
    look.accept("wie-kan-wat-zien");
    page.locator("summary").first().click();
    look.accept("wie-kan-wat-zien-uitleg");
    page.navigate(folder + "geven");
    look.accept("toegang-geven");
    press("main form button");
    look.accept("toegang-geven-fout");
    fillGive();
    press("main form button");
    look.accept("controle");
    press("main button");
    look.accept("gegeven");
    page.navigate(folder + "stoppen/a2");
    look.accept("stoppen");
    press("main button");
    look.accept("gestopt");
    server.desk.looksALot(30);
    page.navigate(folder + "gekeken");
    look.accept("gekeken");
    page.locator("summary").first().click();
    page.locator(".gezin-visits summary").first().click();
    look.accept("gekeken-open");
    page.navigate(folder + "gekeken?van=2020-01-01&tot=2020-01-02");
    look.accept("gekeken-leeg");
    page.navigate(folder + "stoppen/a3");
    look.accept("wet");
    page.navigate(folder + "bestaat-niet");
    look.accept("bestaat-niet");
    empty();
  }

  private void empty() {
    server.desk.forgetAccess();
    page.navigate(server.url("/app/"));
    look.accept("nog-niemand");
    server.desk.belongsTo(
        List.of(SampleDesk.FOLDER, new Folder("x9", List.of("Alice", "Noor"), "Alice")));
    page.navigate(server.url("/app/"));
    look.accept("mappen");
    server.desk.belongsTo(List.of());
    page.navigate(server.url("/app/"));
    look.accept("geen-map");
    press("footer button");
    look.accept("uitgelogd");
  }
}
