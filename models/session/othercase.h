// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/case.h"
#include "models/text/textdocument.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <memory>

namespace Scep {

/// A case beside the one that is open, to be compared with: read and analysed once, never changed.
/// May be read from any thread.
struct OtherCase
{
    QString name;           ///< of its file or folder
    QStringList paths = {}; ///< that it was read from
    Case caseData;
    QHash<SourceId, std::shared_ptr<const TextDocument>> documents;
    QStringList problems; ///< translated: what of a case file could not be had
};

} // namespace Scep
