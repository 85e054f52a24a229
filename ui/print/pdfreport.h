// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/report/reportmodel.h"

#include <QByteArray>
#include <QPageSize>

namespace Scep {

/// What a PDF looks like besides what the report says.
struct PdfOptions
{
    QPageSize::PageSizeId paper = QPageSize::A4;
    QByteArray logo; ///< a PNG or JPEG file as it is; empty: none
};

/// The report as PDF: text that can be selected and searched, pictures as vectors, an outline, page
/// numbers. The same report gives the same bytes with the same fonts. Needs a QGuiApplication, of
/// whatever platform; GUI thread.
[[nodiscard]] QByteArray pdfOf(const Report &report, const PdfOptions &options = {});

} // namespace Scep
