// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/report/redaction/shapes.h"

#include <QByteArray>
#include <QStringList>

namespace Scep {

/// By what beginnings and ends of identities are known where a text was shortened.
class ShortenedWords
{
public:
    ShortenedWords() = default;
    /// @p identities: as they are written; each word of them may be shortened.
    explicit ShortenedWords(const QStringList &identities);

    /// Whether a word of an identity begins so, in any letter case.
    [[nodiscard]] bool hasBeginning(const QByteArray &word) const;
    /// Whether one ends so.
    [[nodiscard]] bool hasEnd(const QByteArray &word) const;

private:
    QList<QByteArray> m_forward;  ///< lower case, sorted
    QList<QByteArray> m_backward; ///< the same from their ends
};

/// Whether something was left out of the text: an ellipsis, or three dots and more.
[[nodiscard]] bool isShortened(QStringView text);

/// What is left of an identity beside an ellipsis ("cont…example", "DESKTOP-7F3..."): it is no
/// whole form of it, and yet it tells.
void findShortened(QByteArrayView text, const ShortenedWords &words, ShapeHits &hits);

} // namespace Scep
