// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/annotationsearch.h"

#include <QHash>

#include <algorithm>

namespace Scep {

namespace {
/// Letters with a stroke, which Unicode does not take apart (after case folding).
QChar withoutStroke(QChar letter)
{
    static const QHash<QChar, QChar> letters{
        {u'ł', u'l'}, {u'đ', u'd'}, {u'ø', u'o'}, {u'ħ', u'h'}, {u'ŧ', u't'}};
    return letters.value(letter, letter);
}
} // namespace

QString foldedForSearch(QStringView text)
{
    // Compatibility forms too: a wide or superscript letter is the letter.
    const QString decomposed =
        text.toString().normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString folded;
    folded.reserve(decomposed.size());
    for (const QChar letter : decomposed) {
        if (letter.category() != QChar::Mark_NonSpacing) {
            folded.append(withoutStroke(letter));
        }
    }
    return folded;
}

AnnotationSearch::AnnotationSearch(QStringView query)
    : m_words(foldedForSearch(query).simplified().split(u' ', Qt::SkipEmptyParts))
{
}

bool AnnotationSearch::operator()(const Annotation &annotation) const
{
    const QString reason = annotation.ownVerdict ? annotation.ownVerdict->reason : QString();
    const QString said = foldedForSearch(
        QStringList{annotation.text, reason, annotation.target.subject, annotation.target.detail,
                    annotationLabelDisplayName(annotation.label)}
            .join(u'\n'));
    return std::ranges::all_of(m_words,
                               [&said](const QString &word) { return said.contains(word); });
}

} // namespace Scep
