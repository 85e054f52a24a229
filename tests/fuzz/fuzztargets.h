// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>

namespace Scep {

/// Something of ours that reads untrusted bytes.
struct FuzzTarget
{
    QString name; ///< an importer's format id, or a decoder
    /// Reads the bytes and aborts the program when what it gave is not sound. Gives how much came
    /// of them (events, certificates, finds …): 0 where they were refused or nothing was in them.
    std::function<qsizetype(const QByteArray &)> run;
};

/// Every importer that is registered, recognition and import as a whole, and the decoders below
/// them.
[[nodiscard]] const QList<FuzzTarget> &fuzzTargets();

} // namespace Scep
