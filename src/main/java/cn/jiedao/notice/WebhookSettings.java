package cn.jiedao.notice;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How webhooks are sent.
 *
 * @param hosts where to, and nowhere else: {@code name}, {@code name:port} or {@code name:*}
 * @param privateAddresses whether addresses of inner networks and plain http will do
 * @param key under which the secrets of subscriptions are kept; null: that of the data folder
 * @param retries pauses between the tries; after the last of them an event is a dead letter
 * @param worker whether this node delivers
 */
@ConfigurationProperties("jiedao.webhooks")
record WebhookSettings(
    @DefaultValue List<String> hosts,
    @DefaultValue("false") boolean privateAddresses,
    String key,
    @DefaultValue({"10s", "1m", "5m", "15m", "1h", "3h", "6h", "12h", "24h"})
        List<Duration> retries,
    @DefaultValue("true") boolean worker) {}
