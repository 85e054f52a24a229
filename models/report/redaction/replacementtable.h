// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/report/redaction/bytematcher.h"
#include "models/report/redaction/knownforms.h"
#include "models/report/redaction/shortened.h"

#include <QHash>
#include <QSet>
#include <QStringList>

namespace Scep {

/// What the person decided for an export.
struct RedactionChoices
{
    QSet<IdentityKind> keptKinds; ///< challenge passwords are removed all the same
    QStringList keptTexts;        ///< identities that stay as they are
    QList<Identity> added;        ///< what the evidence did not name as one
    /// Ids of the program's own (rules), which name nobody: not replaced and not listed.
    QStringList publicTexts;
    /// Values of a URL's query are not replaced for being that alone.
    bool keepsQueryValues = false;

    bool operator==(const RedactionChoices &) const = default;
};

/// An identity of an export, and what stands in its place.
struct ReplacedIdentity
{
    Identity identity;
    QString replacement;
    bool isKept = false;
    bool isDerived = false; ///< one more spelling of another one

    bool operator==(const ReplacedIdentity &) const = default;
};

/// Numbers all identities of an export, and finds their forms in bytes. Never changes after it was
/// made: usable from several threads at once.
class ReplacementTable
{
public:
    /// @p key decides the order of the numbers; without it nothing links two exports.
    ReplacementTable(const QList<Identity> &identities, const QByteArray &key,
                     const RedactionChoices &choices);

    [[nodiscard]] const QList<ReplacedIdentity> &identities() const { return m_identities; }
    /// The index of the identity of that canonical text, or -1.
    [[nodiscard]] int find(const QString &canonical) const { return m_byText.value(canonical, -1); }
    [[nodiscard]] bool isPublic(const QString &canonical) const
    {
        return m_public.contains(canonical);
    }
    [[nodiscard]] bool isKindKept(IdentityKind kind) const;
    [[nodiscard]] bool areQueryValuesKept() const { return m_choices.keepsQueryValues; }
    /// Whether an address or a host's name is one of ours with a domain that is kept:
    /// "user-2@contoso.example".
    [[nodiscard]] bool isReplacedBefore(const Identity &identity) const;

    /// Of all identities that are not kept.
    [[nodiscard]] const ShortenedWords &shortened() const { return m_shortened; }

    /// Finds forms; their indexes are those of form().
    [[nodiscard]] const ByteMatcher &matcher() const { return m_matcher; }
    [[nodiscard]] const KnownForm &form(int index) const { return m_forms.at(index); }
    /// The identity that a form belongs to.
    [[nodiscard]] int identityOfForm(int index) const { return m_identityOfForm.at(index); }
    /// Whether a form that ends at @p end of @p text is met there: words are not cut.
    [[nodiscard]] bool isMetAt(int form, QByteArrayView text, qsizetype end) const;

private:
    struct Numbers;

    void addParts(const QList<Identity> &identities);
    void addForms();
    [[nodiscard]] bool isUsable(const QString &label) const;
    [[nodiscard]] QString labelOf(const QString &prefix, const QString &component) const;
    [[nodiscard]] QString domainLabel(const HostParts &name) const;
    [[nodiscard]] QString replacementOf(const IdentityPart &part) const;
    void giveNumbers(const QByteArray &key);

    RedactionChoices m_choices;
    QSet<QString> m_kept;
    QSet<QString> m_public;
    QList<IdentityPart> m_parts;
    QList<ReplacedIdentity> m_identities; ///< one for each part
    QHash<QString, int> m_byText;
    QList<KnownForm> m_forms;
    QList<int> m_identityOfForm;
    ByteMatcher m_matcher;
    ShortenedWords m_shortened;
    QHash<QString, QHash<QString, QString>> m_labels; ///< by prefix and component
};

} // namespace Scep
