package wordle.e2e.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.Locale;

/**
 * A device and what its owner prefers. Nothing moves, so that each picture is of a page at rest.
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

  /** As the name of a file. */
  String fileName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
