// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/report/reportmodel.h"

#include <QByteArray>

#include <expected>

namespace Scep {

/// What an organisation puts in the place of ours.
struct TemplateOptions
{
    QString folder;  ///< templates that override ours by name; empty: none. A local folder
    QByteArray logo; ///< a PNG, JPEG or SVG file as it is; empty: none
};

/// One HTML file: no script, nothing that is loaded from elsewhere, pictures as SVG inside. UTF-8.
/// Fails with a translated sentence when a template of the person's own is at fault.
[[nodiscard]] std::expected<QByteArray, QString> htmlOf(const Report &report,
                                                        const TemplateOptions &options = {});

/// Markdown for tickets, with GitHub's tables. UTF-8. Fails as htmlOf() does.
[[nodiscard]] std::expected<QByteArray, QString> markdownOf(const Report &report,
                                                            const TemplateOptions &options = {});

/// The type of the picture by its first bytes: "image/png", "image/jpeg", "image/svg+xml"; empty
/// for what is none of these.
[[nodiscard]] QString imageType(const QByteArray &bytes);

} // namespace Scep
