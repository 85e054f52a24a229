// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/print/outlineddocument.h"

#include <QByteArray>

#include <optional>

namespace Scep {

/// What a PDF says of itself, and what its readers show beside it.
struct PdfDetails
{
    QString title;
    QString author;
    QString producer;
    QString language;          ///< as BCP 47 names it
    QString madeAt;            ///< PDF's form, "D:20260227051628Z"; empty: not said
    double heightPoints = 0;   ///< of a page
    double topPoints = 0;      ///< of the page's upper margin
    double pixelsPerPoint = 1; ///< of the outline's places
    QList<OutlineEntry> outline;
};

/// Writes a PDF of QPdfWriter anew: with an outline, with these details in the place of its own,
/// and without what differs from run to run. Nothing where it is not of the form that QPdfWriter
/// gives it: one table of objects (ISO 32000-1 section 7.5.4), one level of pages.
[[nodiscard]] std::optional<QByteArray> withDetails(const QByteArray &pdf,
                                                    const PdfDetails &details);

} // namespace Scep
