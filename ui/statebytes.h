// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayList>

namespace Scep {

/// What several widgets remember of themselves, in one. @p version changes with what the parts
/// mean.
[[nodiscard]] QByteArray joinedState(quint32 version, const QByteArrayList &parts);

/// The parts again, @p count of them; all empty where the bytes are none of that version.
[[nodiscard]] QByteArrayList stateParts(quint32 version, const QByteArray &state, qsizetype count);

} // namespace Scep
