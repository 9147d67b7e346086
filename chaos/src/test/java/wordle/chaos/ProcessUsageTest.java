package wordle.chaos;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ProcessUsageTest {

  private static final ProcessUsage BEFORE = new ProcessUsage(1000, 100, 40);

  @Test
  void growthWithinTheBoundsIsAccepted() {
    assertFalse(new ProcessUsage(1250, 150, 60).hasOutgrown(BEFORE));
  }

  @Test
  void growthBeyondAnyBoundIsReported() {
    assertTrue(new ProcessUsage(1251, 100, 40).hasOutgrown(BEFORE));
    assertTrue(new ProcessUsage(1000, 151, 40).hasOutgrown(BEFORE));
    assertTrue(new ProcessUsage(1000, 100, 61).hasOutgrown(BEFORE));
  }

  @Test
  void usageOfThisProcessIsRead() {
    ProcessUsage usage = ProcessUsage.of(ProcessHandle.current());

    assertTrue(usage.kilobytes() > 1000, usage::toString);
    assertTrue(usage.files() > 3, usage::toString);
    assertTrue(usage.threads() > 3, usage::toString);
  }
}
