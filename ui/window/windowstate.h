// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/evidenceref.h"
#include "ui/window/navigationhistory.h"
#include "ui/window/pastedevidence.h"

#include <QByteArray>
#include <QSize>
#include <QString>
#include <QUndoStack>

#include <memory>

namespace Scep {

/// Where the person is in a window, and what it shows.
struct WindowPlace
{
    NavigationHistory history;
    QString enrollmentId;
    EvidenceRef evidence;
    bool isChosen = false;   ///< the enrollment is one that the person chose
    bool isMatrix = false;   ///< the page with all devices is shown
    bool isFollowing = true; ///< growing files are read again
    QSize size;              ///< while the window is neither maximised nor as large as the screen
    QByteArray geometry;
    QByteArray layout;
    QByteArray pages;
};

/// What a window hands over to the one that takes its place; both pointers are set.
struct WindowState
{
    std::unique_ptr<QUndoStack> undo;       ///< decisions of the person
    std::unique_ptr<PastedEvidence> pasted; ///< files that the case is made of
    WindowPlace place;
};

} // namespace Scep
