package wordle.e2e.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.Locale;

/**
 * A device with the preferences of its user. Motion is off, so that each screenshot shows a static
 * page.
 */
enum Look {
  PHONE_LIGHT(375, 667, ColorScheme.LIGHT),
  PHONE_DARK(375, 667, ColorScheme.DARK),
  SMALL_LIGHT(320, 568, ColorScheme.LIGHT),
  DESK_LIGHT(1280, 800, ColorScheme.LIGHT),
  DESK_DARK(1280, 800, ColorScheme.DARK);

  private final int width;
  private final int height;
  private final ColorScheme scheme;

  Look(int width, int height, ColorScheme scheme) {
    this.width = width;
    this.height = height;
    this.scheme = scheme;
  }

  void applyTo(NewContextOptions options) {
    options
        .setViewportSize(width, height)
        .setColorScheme(scheme)
        .setReducedMotion(ReducedMotion.REDUCE);
  }

  /** The look as a file name. */
  String fileName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
