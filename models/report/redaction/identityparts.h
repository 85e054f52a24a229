// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/report/redaction/identity.h"

#include <QList>

#include <utility>

namespace Scep {

/// An identity, and which one it is spoken of as: a host's first label is that host, "contoso" is
/// "contoso.example".
struct IdentityPart
{
    Identity identity;
    QString component;       ///< canonical text that is numbered
    bool isWordOnly = false; ///< is found as a whole word alone
    /// One more spelling of the identity that it is a part of: not listed as one of its own.
    bool isDerived = false;

    bool operator==(const IdentityPart &) const = default;
};

/// A host's name taken apart; members that it does not have are empty. All are canonical.
struct HostParts
{
    QString host;      ///< the first label
    QString subdomain; ///< between host and domain, with the domain: "corp.contoso.example"
    QString domain;    ///< registered or internal: "contoso.example"
};

/// "pc1.corp.contoso.example" in its parts. A name without a dot is a host.
[[nodiscard]] HostParts hostParts(QStringView name);

/// "corp.contoso.example": a domain in its parts; the host stays empty.
[[nodiscard]] HostParts domainParts(QStringView name);

/// The identity itself, and what else it names: user and domain of an address, host and domain of a
/// full name, the two words of a user's name. Public words are left out.
[[nodiscard]] QList<IdentityPart> partsOf(const Identity &identity);

/// What a text of an unknown kind is: an address, a host, a user with its domain, or a name.
[[nodiscard]] QList<Identity> identitiesOfName(const QString &text);

/// The values of a distinguished name (RFC 4514 text), each without its escapes, by their type in
/// upper case: {"CN", "Vance, Adele"}.
[[nodiscard]] QList<std::pair<QString, QString>> nameValues(QStringView distinguishedName);

/// The identities of a distinguished name; its domain components are one domain.
[[nodiscard]] QList<Identity> identitiesOfDistinguishedName(QStringView distinguishedName);

/// Host, user and addresses of a URL; nothing for a public one.
[[nodiscard]] QList<Identity> identitiesOfUrl(QStringView url);

} // namespace Scep
