// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/report/redaction/replacementtable.h"
#include "models/report/redaction/shapes.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>

namespace Scep {

/// Bytes of the random key of an export.
inline constexpr qsizetype RedactionKeyBytes = 32;

/// How often what was replaced in texts. Sums do not depend on the order of the texts.
struct RedactionCounts
{
    QHash<int, qint64> byIdentity; ///< by the redactor's own index
    QHash<int, qint64> byMark;     ///< of what has no number; by RemovalMark

    void add(const RedactionCounts &other);
    bool operator==(const RedactionCounts &) const = default;
};

/// A row of the preview: what is replaced, by what, and how often.
struct Replacement
{
    IdentityKind kind = IdentityKind::Name;
    QString original; ///< masked for what is secret; empty for encoded bytes
    QString replacement;
    qint64 count = 0;
    bool isKept = false;

    bool operator==(const Replacement &) const = default;
};

/// Takes out of texts what names anybody, the same everywhere and in every encoding: known
/// identities, and what has the shape of one. Nothing of the original text is in the replacements,
/// neither as a hash, and their numbers are drawn by the key, so that two exports of the same case
/// cannot be told to be. Where a text cannot be read it is removed. All const functions are usable
/// from several threads at once, and what they give depends on their arguments alone.
class Redactor
{
public:
    /// @p key: RedactionKeyBytes random bytes, new for each export. Identities that are met by
    /// their shape alone have no number here: see RedactionPass.
    Redactor(const QList<Identity> &identities, const QByteArray &key,
             const RedactionChoices &choices = {});

    /// Identities that the text has by their shape and that are not known yet, sorted.
    [[nodiscard]] QList<Identity> newIdentities(const QString &text) const;

    /// The text without identities. What it gives again for its own result is that result.
    [[nodiscard]] QString redacted(const QString &text, RedactionCounts *counts = nullptr) const;

    /// All identities and what became of them, sorted by kind and text; those that were kept or
    /// never met too.
    [[nodiscard]] QList<Replacement> replacements(const RedactionCounts &counts) const;

private:
    [[nodiscard]] QByteArray once(const QByteArray &text, RedactionCounts *counts) const;

    ReplacementTable m_table;
};

/// Reads all texts of an export once, so that every identity has its number before the first text
/// is written. The order of the texts does not matter.
class RedactionPass
{
public:
    RedactionPass(const QList<Identity> &identities, const QByteArray &key,
                  const RedactionChoices &choices = {});

    /// Reads a text. For texts on several threads: take redactor().newIdentities() there, and
    /// add() the results.
    void read(const QString &text) { add(m_known.newIdentities(text)); }
    void add(const QList<Identity> &identities);
    /// Knows what was known from the beginning.
    [[nodiscard]] const Redactor &redactor() const { return m_known; }

    /// Knows what was read too.
    [[nodiscard]] Redactor finished() const;

private:
    QList<Identity> m_identities;
    QByteArray m_key;
    RedactionChoices m_choices;
    Redactor m_known;
    QSet<Identity> m_found;
};

} // namespace Scep
