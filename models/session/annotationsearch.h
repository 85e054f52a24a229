// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/annotation.h"

#include <QString>
#include <QStringList>

namespace Scep {

/// A text as it is compared when one searches: without case, accents and the strokes of letters, so
/// that "laczniki" finds "Łączniki".
[[nodiscard]] QString foldedForSearch(QStringView text);

/// A search over notes: true for a note that says all words of the query, in any order, in its
/// text, its own verdict's reason or what it hangs on. Every note says all words of an empty query.
class AnnotationSearch
{
public:
    explicit AnnotationSearch(QStringView query);

    [[nodiscard]] bool operator()(const Annotation &annotation) const;

private:
    QStringList m_words; ///< folded
};

} // namespace Scep
