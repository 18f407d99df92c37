package cn.jiedao.casefile.document;

import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.util.function.IntFunction;

/** A stored content to read from any position; holds one chunk at a time. */
final class StoredChannel implements SeekableByteChannel {
  private final long size;
  private final IntFunction<byte[]> chunks;
  private long position;
  private int loaded = -1;
  private byte[] chunk;

  StoredChannel(long size, IntFunction<byte[]> chunks) {
    this.size = size;
    this.chunks = chunks;
  }

  @Override
  public int read(ByteBuffer target) {
    if (position >= size) return -1;
    int number = (int) (position / DocumentContent.CHUNK);
    if (number != loaded) {
      chunk = chunks.apply(number);
      loaded = number;
    }
    int offset = (int) (position % DocumentContent.CHUNK);
    int length = Math.min(target.remaining(), chunk.length - offset);
    target.put(chunk, offset, length);
    position += length;
    return length;
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public SeekableByteChannel position(long newPosition) {
    position = newPosition;
    return this;
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public int write(ByteBuffer source) {
    throw new NonWritableChannelException();
  }

  @Override
  public SeekableByteChannel truncate(long newSize) {
    throw new NonWritableChannelException();
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public void close() {
    chunk = null;
    loaded = -1;
  }
}
