package io.ndimage.io.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ndimage.io.ReadOptions;
import io.ndimage.io.WriteOptions;
import io.ndimage.op.Engine;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;

class SharingTest {

    private static final long MUCH = 1L << 30;

    private static final ReadOptions READING = ReadOptions.standard();

    @Test
    void everyPartIsDoneOnce() throws Exception {
        for (long bytes : new long[] {0, MUCH}) {
            AtomicIntegerArray done = new AtomicIntegerArray(1000);
            Sharing.<RuntimeException>run(READING, done.length(), bytes, () -> done::incrementAndGet);
            for (int i = 0; i < done.length(); i++) {
                assertThat(done.get(i)).isEqualTo(1);
            }
        }
    }

    @Test
    void noPartsAreNoWork() {
        Sharing.<RuntimeException>run(READING, 0, MUCH, () -> number -> {
            throw new AssertionError("part " + number);
        });
    }

    @Test
    void littleWorkIsDoneByTheAskingThread() {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        Sharing.<RuntimeException>run(READING, 100, 1000, () -> number -> threads.add(Thread.currentThread()));
        assertThat(threads).containsExactly(Thread.currentThread());
    }

    @Test
    void theFailureOfAPartIsThrown() {
        assertThatThrownBy(() -> Sharing.<IOException>run(READING, 100, MUCH, () -> number -> {
                    if (number == 50) {
                        throw new IOException("part 50");
                    }
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("part 50");
    }

    @Test
    void anInterruptEndsTheWork() {
        LongAdder done = new LongAdder();
        Thread asking = Thread.currentThread();
        assertThatThrownBy(() -> Sharing.<RuntimeException>run(READING, Integer.MAX_VALUE, MUCH, () -> number -> {
                    done.increment();
                    if (number == 100) {
                        asking.interrupt();
                    }
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(done.sum()).isLessThan(Integer.MAX_VALUE);
    }

    @Test
    void theThreadsAreThoseOfTheEngineThatTheOptionsName() throws Exception {
        try (Engine engine = Engine.serial()) {
            Set<Thread> threads = ConcurrentHashMap.newKeySet();
            Sharing.<RuntimeException>run(
                    READING.on(engine), 1000, MUCH, () -> number -> threads.add(Thread.currentThread()));
            Sharing.<RuntimeException>run(
                    WriteOptions.standard().on(engine),
                    1000,
                    MUCH,
                    () -> number -> threads.add(Thread.currentThread()));
            assertThat(threads).containsExactly(Thread.currentThread());
        }
        try (Engine engine = Engine.threads(3)) {
            CountDownLatch all = new CountDownLatch(3);
            Set<Object> workers = ConcurrentHashMap.newKeySet();
            Sharing.<InterruptedException>run(READING.on(engine), 3, MUCH, () -> new Sharing.Worker<>() {
                @Override
                public void part(int number) throws InterruptedException {
                    workers.add(this);
                    all.countDown();
                    all.await();
                }
            });
            assertThat(workers).hasSize(3);
        }
    }
}
