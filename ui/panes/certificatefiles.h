// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/certificate.h"

#include <QList>
#include <QString>

#include <memory>

class QMimeData;

namespace Scep {

/// The certificate's name as the name of a file, ".cer" behind it: the name in a certificate may
/// hold anything, a path too.
[[nodiscard]] QString certificateFileName(const Certificate &certificate);

/// The certificate as text (RFC 7468).
[[nodiscard]] QByteArray certificatePem(const Certificate &certificate);

/// What is offered where certificates are dropped or pasted: files for folders and mails, which are
/// written into @p folder, PEM for text, and DER where it is one. No files where none can be
/// written; null without a certificate.
[[nodiscard]] std::unique_ptr<QMimeData> certificateMime(const QList<Certificate> &certificates,
                                                         const QString &folder);

} // namespace Scep
