package org.gezinspod.harness.web;

import com.microsoft.playwright.Page;
import java.util.function.Consumer;

/**
 * A walk past every page, as a parent would go.
 *
 * @param look is told the name of each page when it stands before the browser
 */
record Walk(Page page, Families families, Consumer<String> look) {

  void signIn(String account) {
    page.navigate(families.url("/app/"));
    fillSignIn(account);
  }

  void fillSignIn(String account) {
    page.locator("#email").fill(account + "@example.org");
    page.locator("#password").fill(Families.PASSWORD);
    press("main button");
  }

  void signOut() {
    press("footer button");
  }

  /** Presses what leads to another page, and waits until that stands. */
  void press(String what) {
    page.waitForNavigation(() -> page.locator(what).first().click());
  }

  /** The folder whose page stands before the browser. */
  String folder() {
    return page.url().replaceAll("(/app/map/[^/]+/).*", "$1");
  }

  void giveLisaThePlan() {
    page.navigate(folder() + "geven");
    fillGive();
    press("main form button");
    press("main button");
  }

  void fillGive() {
    page.locator("#wie")
        .selectOption(page.locator("#wie option:has-text('Lisa de Wit')").getAttribute("value"));
    page.locator("input[name=wat]").nth(0).check();
    page.locator("input[name=wat]").nth(1).check();
    page.locator("input[name=tot]").nth(0).check();
    page.locator("input[name=waarom]").nth(0).check();
  }

  void everyPage() {
    page.navigate(families.url("/app/inloggen"));
    look.accept("inloggen");
    press("main button");
    look.accept("inloggen-fout");
    signIn("alice");
    look.accept("wie-kan-wat-zien");
    page.locator("summary").first().click();
    look.accept("wie-kan-wat-zien-uitleg");
    giving();
    String folder = folder();
    page.navigate(folder + "gekeken");
    look.accept("gekeken");
    page.locator("summary").first().click();
    page.locator(".gezin-visits summary").first().click();
    look.accept("gekeken-open");
    page.navigate(folder + "gekeken?van=2020-01-01&tot=2020-01-02");
    look.accept("gekeken-leeg");
    page.navigate(folder + "stoppen/wettelijk-0000000000000001");
    look.accept("wet");
    page.navigate(folder + "bestaat-niet");
    look.accept("bestaat-niet");
    signOut();
    look.accept("uitgelogd");
    others();
  }

  private void giving() {
    page.navigate(folder() + "geven");
    look.accept("toegang-geven");
    press("main form button");
    look.accept("toegang-geven-fout");
    fillGive();
    press("main form button");
    look.accept("controle");
    press("main button");
    look.accept("gegeven");
    page.navigate(folder());
    press("li:has-text('Lisa de Wit') a.utrecht-button");
    look.accept("stoppen");
    press("main button");
    look.accept("gestopt");
  }

  private void others() {
    signIn("noor");
    look.accept("nog-niemand");
    page.navigate(folder() + "geven");
    look.accept("niets-te-delen");
    signOut();
    signIn("bram");
    look.accept("mappen");
    press("main a:has-text('Alice Jansen')");
    look.accept("mag-niet");
    page.navigate(families.url("/app/uitloggen"));
    signOut();
    signIn("dewit");
    look.accept("geen-map");
  }
}
