package cn.jiedao.notice.mail;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mails are sent.
 *
 * @param retries pauses between the tries; after the last of them a mail is dead
 * @param digestAt when the morning digest is written, on working days
 * @param worker whether this node sends
 */
@ConfigurationProperties("jiedao.mail")
record MailSettings(
    @DefaultValue({"1m", "5m", "30m", "2h", "6h"}) List<Duration> retries,
    @DefaultValue("08:30") LocalTime digestAt,
    @DefaultValue("true") boolean worker) {}
