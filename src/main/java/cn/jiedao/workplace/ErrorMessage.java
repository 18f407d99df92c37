package cn.jiedao.workplace;

import java.util.Date;
import java.util.Map;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.web.servlet.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;

/** Hands the error page the sentence that was meant for the person, never one of an exception. */
@Component
class ErrorMessage extends DefaultErrorAttributes {
  static final String ATTRIBUTE = "jiedao.refusal";

  @Override
  public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
    Map<String, Object> attributes = super.getErrorAttributes(request, options);
    Object message = request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
    if (message != null) attributes.put("message", message);
    attributes.computeIfPresent("timestamp", (name, at) -> Names.second(((Date) at).toInstant()));
    return attributes;
  }
}
