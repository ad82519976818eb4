package org.reintegration.members.accounts;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.people.Grant;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.people.Role;
import org.reintegration.kernel.people.Scope;

/** A role that an account holds; revoking removes the row, the audit remembers it. */
@Entity
@Table(name = "held_role", schema = "members")
class HeldRole {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "held_role_id")
    @SequenceGenerator(name = "held_role_id", sequenceName = "members.held_role_id", allocationSize = 50)
    private Long id;

    private MemberId account;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Enumerated(EnumType.STRING)
    private Scope.@Nullable Kind scopeKind;

    private @Nullable String scopeValue;
    private @Nullable MemberId grantedBy;
    private Instant grantedAt;

    protected HeldRole() {}

    HeldRole(MemberId account, Grant grant, @Nullable MemberId grantedBy, Instant now) {
        Scope scope = grant.scope();
        this.account = account;
        this.role = grant.role();
        this.scopeKind = scope == null ? null : scope.kind();
        this.scopeValue = scope == null ? null : scope.value();
        this.grantedBy = grantedBy;
        this.grantedAt = now;
    }

    MemberId account() {
        return account;
    }

    Grant grant() {
        Scope.Kind kind = scopeKind;
        String value = scopeValue;
        return new Grant(role, kind == null || value == null ? null : new Scope(kind, value));
    }

    GrantView view() {
        Grant grant = grant();
        return new GrantView(id, grant.role(), grant.scope(), grantedAt);
    }
}
