package org.reintegration.web.house;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** The rules of the house that the compiler cannot keep. */
@AnalyzeClasses(packages = "org.reintegration", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] ROOMS = {
        "org.reintegration.members..",
        "org.reintegration.files..",
        "org.reintegration.library..",
        "org.reintegration.forum..",
        "org.reintegration.fund..",
        "org.reintegration.search.."
    };

    @ArchTest
    static final ArchRule rooms_do_not_know_one_another = slices().matching("org.reintegration.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(resideInAPackage("org.reintegration.web.."), alwaysTrue())
            .ignoreDependency(alwaysTrue(), resideInAPackage("org.reintegration.kernel.."));

    @ArchTest
    static final ArchRule nobody_depends_on_the_front_door = noClasses()
            .that()
            .resideOutsideOfPackage("org.reintegration.web..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.reintegration.web..");

    @ArchTest
    static final ArchRule entities_stay_in_their_room =
            classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule the_front_door_asks_services_and_never_the_database = noClasses()
            .that()
            .resideInAPackage("org.reintegration.web..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(EntityManager.class);

    @ArchTest
    static final ArchRule transactions_begin_in_services = noClasses()
            .that()
            .resideInAPackage("org.reintegration.web..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Transactional.class);

    @ArchTest
    static final ArchRule nobody_in_the_portal_reads_the_time_but_from_the_clock = noClasses()
            .that()
            .resideOutsideOfPackages("org.reintegration.local..", "org.reintegration.solr..")
            .should()
            .callMethod(Instant.class, "now");

    @ArchTest
    static final ArchRule only_search_knows_solr = noClasses()
            .that()
            .resideOutsideOfPackage("org.reintegration.search..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.solr..", "org.apache.lucene..");

    @ArchTest
    static final ArchRule rooms_know_nothing_of_pages_and_requests = noClasses()
            .that()
            .resideInAnyPackage(ROOMS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.faces..", "jakarta.ws.rs..", "jakarta.servlet..", "org.primefaces..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule beans_of_pages_leave_faces_to_the_visit = noClasses()
            .that()
            .haveSimpleNameEndingWith("Page")
            .should()
            .dependOnClassesThat(simpleName("FacesContext"));

    @ArchTest
    static final ArchRule no_room_has_a_class_called_impl =
            noClasses().should().haveSimpleNameEndingWith("Impl").orShould().haveSimpleNameEndingWith("Dto");

    @ArchTest
    static final ArchRule setters_of_entities_are_methods_with_a_meaning = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .haveNameStartingWith("set");
}
