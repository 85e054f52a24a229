// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace Scep::Examples {

/// The request that all of these speak of.
inline constexpr const char *UniqueId = "ModelName_AC_1_LogicalName_2_Hash_-3";

/// A failed request of the SCEP provider, keys of others, one broken value, a challenge.
[[nodiscard]] QByteArray registryExport();
/// The MSCEP settings of an NDES server.
[[nodiscard]] QByteArray serverRegistryExport();
/// A session whose profile the device refuses.
[[nodiscard]] QByteArray syncMl();
/// MDM diagnostic reports of that device.
[[nodiscard]] QByteArray htmlReport();
[[nodiscard]] QByteArray xmlReport();
/// What `certutil -store My` prints in German.
[[nodiscard]] QByteArray certutilStore();

} // namespace Scep::Examples
