package cn.jiedao.notice;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.io.ModalCloseable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Carries one event to its receiver, within ten seconds, and says what became of it. */
@Component
class Courier implements AutoCloseable {
  private static final ContentType CLOUD_EVENT =
      ContentType.create("application/cloudevents+json", StandardCharsets.UTF_8);
  private static final int READ_AT_MOST = 4096;

  private final Targets targets;
  private final CloseableHttpClient http;
  private final Duration atMost;
  private final ScheduledExecutorService deadlines =
      Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "webhook-deadlines"));

  @Autowired
  Courier(Targets targets, WebhookSettings settings) {
    this(targets, settings, SystemDefaultDnsResolver.INSTANCE, Duration.ofSeconds(10));
  }

  Courier(Targets targets, WebhookSettings settings, DnsResolver names, Duration atMost) {
    this.targets = targets;
    this.atMost = atMost;
    this.http = WebhookClient.with(new GuardedNames(names, settings.privateAddresses()));
  }

  /** Outside any transaction, since a receiver may take its time. */
  Receipt carry(Parcel parcel, String secret, Instant timestamp) {
    var refused = targets.objection(parcel.url());
    if (refused.isPresent()) return Receipt.refused(refused.get());
    long begun = System.nanoTime();
    try {
      return Receipt.answered(send(post(parcel, secret, timestamp)), since(begun));
    } catch (IOException | RuntimeException failed) {
      return Receipt.failed(failed, since(begun));
    }
  }

  private static HttpPost post(Parcel parcel, String secret, Instant timestamp) {
    var post = new HttpPost(URI.create(URI.create(parcel.url()).toASCIIString()));
    post.setEntity(new StringEntity(parcel.body(), CLOUD_EVENT));
    post.setHeader(Signature.TIMESTAMP, Long.toString(timestamp.getEpochSecond()));
    post.setHeader(Signature.HEADER, Signature.of(secret, timestamp, parcel.body()));
    return post;
  }

  private int send(HttpPost post) throws IOException {
    var deadline = deadlines.schedule(post::cancel, atMost.toMillis(), TimeUnit.MILLISECONDS);
    try {
      return status(post);
    } finally {
      deadline.cancel(false);
    }
  }

  /** What the receiver says does not matter: a little is read for politeness, the rest cut off. */
  private int status(HttpPost post) throws IOException {
    ClassicHttpResponse response = http.executeOpen(null, post, null);
    try {
      HttpEntity entity = response.getEntity();
      if (entity != null) readALittle(entity.getContent());
    } finally {
      ((ModalCloseable) response).close(CloseMode.IMMEDIATE);
    }
    return response.getCode();
  }

  private static void readALittle(InputStream body) {
    try {
      body.readNBytes(READ_AT_MOST);
    } catch (IOException cutOff) {
      // the status is known, and that is all we asked for
    }
  }

  private static Duration since(long begun) {
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  @Override
  public void close() throws IOException {
    deadlines.shutdownNow();
    http.close();
  }
}
