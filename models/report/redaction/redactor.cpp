// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/report/redaction/redactor.h"

#include "models/report/redaction/identityparts.h"
#include "models/report/redaction/shapes.h"
#include "models/report/redaction/spans.h"

#include <algorithm>

namespace Scep {

namespace {
/// Rounds after which a text has to be clean: what is left at the joints of a replacement with its
/// surroundings may look like something again.
constexpr int MostRounds = 5;
/// UTF-16 units of a text that may be an identity of its own.
constexpr qsizetype MostIdentityCharacters = 256;

/// UTF-8 without NUL bytes, which nobody sees and which would part words.
QByteArray visibleBytes(const QString &text)
{
    return text.toUtf8().replace('\0', QByteArray());
}

bool isSecret(IdentityKind kind)
{
    return kind == IdentityKind::Challenge || kind == IdentityKind::Token;
}

IdentityKind kindOf(RemovalMark mark)
{
    switch (mark) {
    case RemovalMark::Token:
    case RemovalMark::Value:
        return IdentityKind::Token;
    case RemovalMark::Challenge:
        return IdentityKind::Challenge;
    case RemovalMark::Base64:
        return IdentityKind::Encoded;
    case RemovalMark::Number:
    case RemovalMark::Hex:
        return IdentityKind::HexNumber;
    }
    Q_UNREACHABLE_RETURN({});
}
} // namespace

QString removalMarkText(RemovalMark mark, qsizetype byteCount)
{
    switch (mark) {
    case RemovalMark::Number:
        return QStringLiteral("[removed]");
    case RemovalMark::Token:
        return QStringLiteral("[token removed]");
    case RemovalMark::Value:
        return QStringLiteral("[value removed]");
    case RemovalMark::Challenge:
        return QStringLiteral("[challenge removed]");
    case RemovalMark::Base64:
        return QStringLiteral("[base64, %1 bytes removed]").arg(byteCount);
    case RemovalMark::Hex:
        return QStringLiteral("[hex, %1 bytes removed]").arg(byteCount);
    }
    Q_UNREACHABLE_RETURN({});
}

void RedactionCounts::add(const RedactionCounts &other)
{
    for (const auto &[identity, count] : other.byIdentity.asKeyValueRange()) {
        byIdentity[identity] += count;
    }
    for (const auto &[mark, count] : other.byMark.asKeyValueRange()) {
        byMark[mark] += count;
    }
}

Redactor::Redactor(const QList<Identity> &identities, const QByteArray &key,
                   const RedactionChoices &choices)
    : m_table(identities, key, choices)
{
}

QList<Identity> Redactor::newIdentities(const QString &text) const
{
    QSet<Identity> found;
    for (const Span &span : unknownSpans(findSpans(visibleBytes(text), m_table))) {
        if (span.text.size() > MostIdentityCharacters) {
            continue;
        }
        if (span.kind == IdentityKind::Name) {
            for (const Identity &identity : identitiesOfName(span.text)) {
                found.insert(identity);
            }
        } else {
            found.insert({span.kind, span.text});
        }
    }
    QList<Identity> sorted(found.begin(), found.end());
    std::ranges::sort(sorted);
    return sorted;
}

QByteArray Redactor::once(const QByteArray &text, RedactionCounts *counts) const
{
    const QList<Span> spans = resolved(text, findSpans(text, m_table));
    if (spans.isEmpty()) {
        return text;
    }
    QByteArray result;
    qsizetype copied = 0;
    for (const Span &span : spans) {
        const bool hasNumber = span.mark == RemovalMark::Number && span.identity >= 0;
        result += text.sliced(copied, span.begin - copied);
        result += (hasNumber ? m_table.identities().at(span.identity).replacement
                             : removalMarkText(span.mark, span.byteCount))
                      .toUtf8();
        copied = span.end;
        if (counts) {
            ++(hasNumber ? counts->byIdentity[span.identity]
                         : counts->byMark[static_cast<int>(span.mark)]);
        }
    }
    return result + text.sliced(copied);
}

QString Redactor::redacted(const QString &text, RedactionCounts *counts) const
{
    QByteArray before = visibleBytes(text);
    for (int round = 0; round < MostRounds; ++round) {
        QByteArray after = once(before, round == 0 ? counts : nullptr);
        if (after == before) {
            return QString::fromUtf8(after);
        }
        before = std::move(after);
    }
    return removalMarkText(RemovalMark::Number);
}

QList<Replacement> Redactor::replacements(const RedactionCounts &counts) const
{
    QList<Replacement> rows;
    for (qsizetype i = 0; i < m_table.identities().size(); ++i) {
        const ReplacedIdentity &known = m_table.identities().at(i);
        const qint64 count = counts.byIdentity.value(static_cast<int>(i));
        if (!known.isDerived || count > 0) {
            rows.append({.kind = known.identity.kind,
                         .original = isSecret(known.identity.kind) ? QStringLiteral("••••••••")
                                                                   : known.identity.text,
                         .replacement = known.replacement,
                         .count = count,
                         .isKept = known.isKept});
        }
    }
    for (const auto &[mark, count] : counts.byMark.asKeyValueRange()) {
        const auto removal = static_cast<RemovalMark>(mark);
        rows.append({.kind = kindOf(removal),
                     .original = isSecret(kindOf(removal)) ? QStringLiteral("••••••••") : QString(),
                     .replacement = removal == RemovalMark::Base64
                                        ? QStringLiteral("[base64, … bytes removed]")
                                    : removal == RemovalMark::Hex
                                        ? QStringLiteral("[hex, … bytes removed]")
                                        : removalMarkText(removal),
                     .count = count});
    }
    std::ranges::sort(rows, [](const Replacement &a, const Replacement &b) {
        return std::tie(a.kind, a.original, a.replacement) <
               std::tie(b.kind, b.original, b.replacement);
    });
    return rows;
}

RedactionPass::RedactionPass(const QList<Identity> &identities, const QByteArray &key,
                             const RedactionChoices &choices)
    : m_identities(identities)
    , m_key(key)
    , m_choices(choices)
    , m_known(identities, key, choices)
{
}

void RedactionPass::add(const QList<Identity> &identities)
{
    for (const Identity &identity : identities) {
        m_found.insert(identity);
    }
}

Redactor RedactionPass::finished() const
{
    QList<Identity> found(m_found.begin(), m_found.end());
    std::ranges::sort(found);
    return Redactor(m_identities + found, m_key, m_choices);
}

} // namespace Scep
