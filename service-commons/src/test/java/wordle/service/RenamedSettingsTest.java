package wordle.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RenamedSettingsTest {

  private final RenamedSettings settings =
      new RenamedSettings(List.of("HASH_QUEUE:HASH_QUEUE_SIZE", "OLD:NEW"));

  @Test
  void oldNameIsWarnedOf() {
    assertEquals(
        List.of(
            "HASH_QUEUE is the old name of HASH_QUEUE_SIZE: set HASH_QUEUE_SIZE, because the next"
                + " release ignores HASH_QUEUE."),
        settings.warnings(Map.of("HASH_QUEUE", "7")));
  }

  @Test
  void oldNameBesideTheNewOneIsIgnored() {
    assertEquals(
        List.of("HASH_QUEUE is ignored because HASH_QUEUE_SIZE is set: remove HASH_QUEUE."),
        settings.warnings(Map.of("HASH_QUEUE", "7", "HASH_QUEUE_SIZE", "8")));
  }

  @Test
  void newNameIsNotWarnedOf() {
    assertEquals(List.of(), settings.warnings(Map.of("HASH_QUEUE_SIZE", "8")));
  }

  @Test
  void bothNamesWithOneValueAreNotWarnedOf() {
    assertEquals(List.of(), settings.warnings(Map.of("HASH_QUEUE", "8", "HASH_QUEUE_SIZE", "8")));
  }
}
