// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtTypes>

/// Limits on what the person gives to the window by hand.
namespace Scep::WindowLimits {

/// Octets that a name may have in a folder of Linux's file systems (NAME_MAX), where it is UTF-8.
inline constexpr qsizetype NameOctets = 255;

} // namespace Scep::WindowLimits
