// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayList>
#include <QString>
#include <QStringList>

namespace Scep {

/// Shortest literal that is worth looking for: shorter ones are in nearly every line.
inline constexpr qsizetype MinimumLiteralBytes = 4;

/// The longest part of the runs that stands in the raw text just as it stands in the field: ASCII,
/// and without the characters that XML, HTML or JSON write in another way. Empty when no part has
/// MinimumLiteralBytes.
[[nodiscard]] QByteArray rawLiteral(const QStringList &runs);

/// Literals of which every text that the expression matches holds at least one; empty when there
/// are none. Errs to the safe side: constructs it does not know have no literals.
[[nodiscard]] QByteArrayList expressionLiterals(const QString &expression);

/// Alternatives of one thing or another: a text holds one of either list. Empty when one is empty.
[[nodiscard]] QByteArrayList eitherLiterals(const QByteArrayList &a, const QByteArrayList &b);

/// The more selective of two lists that both hold; an empty one is never chosen over another.
[[nodiscard]] QByteArrayList betterLiterals(const QByteArrayList &a, const QByteArrayList &b);

/// Without doubles and without literals that hold another one of the list.
[[nodiscard]] QByteArrayList reducedLiterals(QByteArrayList literals);

} // namespace Scep
