// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/sourcefile.h"

#include <chrono>

/// Sources that tests make.
namespace Scep {

inline Instant instantAt(std::chrono::seconds time)
{
    return {.sinceEpoch = time, .certainty = TimeCertainty::ZoneAssumed};
}

/// A log in "folder" that says something from @p first to @p last.
inline SourceFile logFile(quint32 id, const char *name, std::chrono::seconds first,
                          std::chrono::seconds last)
{
    SourceFile source;
    source.id = SourceId{id};
    source.displayName = QString::fromLatin1(name);
    source.container = QStringLiteral("folder");
    source.formatId = QStringLiteral("omadm");
    source.firstInstant = instantAt(first);
    source.lastInstant = instantAt(last);
    source.lastRecord = {.source = source.id, .line = 9};
    return source;
}

} // namespace Scep
