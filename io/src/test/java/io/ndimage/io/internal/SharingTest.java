package io.ndimage.io.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;

class SharingTest {

    private static final long MUCH = 1L << 30;

    @Test
    void everyPartIsDoneOnce() throws Exception {
        for (long bytes : new long[] {0, MUCH}) {
            AtomicIntegerArray done = new AtomicIntegerArray(1000);
            Sharing.<RuntimeException>run(done.length(), bytes, () -> done::incrementAndGet);
            for (int i = 0; i < done.length(); i++) {
                assertThat(done.get(i)).isEqualTo(1);
            }
        }
    }

    @Test
    void noPartsAreNoWork() {
        Sharing.<RuntimeException>run(0, MUCH, () -> number -> {
            throw new AssertionError("part " + number);
        });
    }

    @Test
    void littleWorkIsDoneByTheAskingThread() {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        Sharing.<RuntimeException>run(100, 1000, () -> number -> threads.add(Thread.currentThread()));
        assertThat(threads).containsExactly(Thread.currentThread());
    }

    @Test
    void theFailureOfAPartIsThrown() {
        assertThatThrownBy(() -> Sharing.<IOException>run(100, MUCH, () -> number -> {
                    if (number == 50) {
                        throw new IOException("part 50");
                    }
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("part 50");
        assertNoThreadIsLeft();
    }

    @Test
    void anInterruptEndsTheWorkAndLeavesNoThread() {
        LongAdder done = new LongAdder();
        Thread asking = Thread.currentThread();
        assertThatThrownBy(() -> Sharing.<RuntimeException>run(Integer.MAX_VALUE, MUCH, () -> number -> {
                    done.increment();
                    if (number == 100) {
                        asking.interrupt();
                    }
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(done.sum()).isLessThan(Integer.MAX_VALUE);
        assertNoThreadIsLeft();
    }

    private static void assertNoThreadIsLeft() {
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().startsWith("ndimage-io-"));
    }
}
