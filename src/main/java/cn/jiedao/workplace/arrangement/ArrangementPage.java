package cn.jiedao.workplace.arrangement;

import cn.jiedao.desk.Handovers;
import cn.jiedao.organization.Actor;
import cn.jiedao.organization.Actors;
import cn.jiedao.organization.MandateRights;
import cn.jiedao.organization.Organization;
import cn.jiedao.organization.Organizations;
import cn.jiedao.organization.PeopleRefused;
import cn.jiedao.organization.Posts;
import cn.jiedao.organization.SigningAuthorities;
import cn.jiedao.organization.SigningAuthority;
import cn.jiedao.organization.Substitution;
import cn.jiedao.organization.Substitutions;
import cn.jiedao.workplace.Names;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page 我的安排: who stands in for whom, who may sign for whom, whose desk goes to whom; of one's
 * own, for a leader of his organisation, for the security administrator of any.
 */
@Component
class ArrangementPage {
  static final String ADDRESS = "/workplace/arrangements";

  /** Whoever looks: for which organisation, and whether he arranges for others too. */
  private record Seat(String person, Organization organization, boolean leads, boolean arranges) {}

  private final Actors actors;
  private final MandateRights rights;
  private final Organizations organizations;
  private final Substitutions substitutions;
  private final SigningAuthorities authorities;
  private final Handovers handovers;
  private final ArrangementViews views;
  private final Posts posts;
  private final Names names;

  ArrangementPage(
      Actors actors,
      MandateRights rights,
      Organizations organizations,
      Substitutions substitutions,
      SigningAuthorities authorities,
      Handovers handovers,
      ArrangementViews views,
      Posts posts,
      Names names) {
    this.actors = actors;
    this.rights = rights;
    this.organizations = organizations;
    this.substitutions = substitutions;
    this.authorities = authorities;
    this.handovers = handovers;
    this.views = views;
    this.posts = posts;
    this.names = names;
  }

  /**
   * @param wanted for which organisation the security administrator arranges; else one's own
   */
  ModelAndView show(String wanted) {
    var page = new ModelAndView("workplace/arrangements");
    boolean chooses = rights.isSecurityAdministrator();
    page.addObject("organizations", chooses ? organizations.all() : List.of());
    page.addObject("chooses", chooses);
    page.addObject("today", views.today());
    seat(wanted, chooses).ifPresent(seat -> fill(page, seat));
    return page;
  }

  /**
   * @throws AccessDeniedException for somebody who has nothing to arrange
   */
  void requireSeat() {
    if (!rights.isSecurityAdministrator() && actors.find().isEmpty())
      throw new AccessDeniedException("当前账号没有代表任何单位，请先登录并选择职务。");
  }

  /** Back to the page, for the organisation that the security administrator had chosen. */
  String after(RedirectAttributes next, String organization) {
    if (rights.isSecurityAdministrator()) next.addAttribute("organization", organization);
    return "redirect:" + ADDRESS;
  }

  ModelAndView refused(String message, String wanted) {
    ModelAndView page = show(wanted);
    page.setStatus(HttpStatus.BAD_REQUEST);
    page.addObject("refused", message);
    return page;
  }

  ModelAndView refused(PeopleRefused refused, String wanted) {
    return refused(refused.getMessage() + "。", wanted);
  }

  private Optional<Seat> seat(String wanted, boolean chooses) {
    if (chooses) return organizations.find(wanted).map(found -> new Seat("", found, false, true));
    Actor actor = actors.find().orElse(null);
    if (actor == null) return Optional.empty();
    Organization own = organizations.get(actor.organization());
    boolean himself = actor.onBehalfOf() == null;
    return Optional.of(
        new Seat(actor.person(), own, himself && actor.leader(), rights.arranges(own.code())));
  }

  private void fill(ModelAndView page, Seat seat) {
    Organization organization = seat.organization();
    String code = organization.code();
    page.addObject("organization", organization);
    page.addObject("self", seat.person());
    page.addObject("arranges", seat.arranges());
    page.addObject("inStead", actors.find().map(Actor::onBehalfOf).isPresent());
    page.addObject("colleagues", people(code, false));
    page.addObject("substitutions", views.substitutions(seen(seat, substitutions.of(code))));
    page.addObject(
        "authorities", views.authorities(written(seat, authorities.of(code)), organization));
    page.addObject("authorizes", seat.leads() || page.getModel().get("chooses").equals(true));
    page.addObject("leaders", people(code, true));
    page.addObject("signatures", views.signatures(organization));
    page.addObject("desks", desks(seat));
  }

  private static Collection<Substitution> seen(Seat seat, Collection<Substitution> all) {
    return only(
        seat,
        all,
        one -> one.absent().equals(seat.person()) || one.substitute().equals(seat.person()));
  }

  private static Collection<SigningAuthority> written(Seat seat, Collection<SigningAuthority> all) {
    return only(
        seat, all, one -> one.leader().equals(seat.person()) || one.deputy().equals(seat.person()));
  }

  private static <T> Collection<T> only(Seat seat, Collection<T> all, Predicate<T> concerned) {
    return seat.arranges() ? all : all.stream().filter(concerned).toList();
  }

  /** Whose claimed tasks may be handed over by whoever looks, and how many they are. */
  private Map<String, String> desks(Seat seat) {
    var desks = new TreeMap<String, String>();
    handovers
        .desks(seat.organization().code())
        .forEach(
            (person, tasks) -> {
              if (seat.arranges() || person.equals(seat.person()))
                desks.put(person, "%s：%d 项".formatted(names.person(person), tasks));
            });
    return desks;
  }

  private Map<String, String> people(String organization, boolean onlyLeaders) {
    var people = new TreeMap<String, String>();
    for (String person : posts.personsOf(organization, onlyLeaders, views.today()))
      people.put(person, names.person(person));
    return people;
  }
}
