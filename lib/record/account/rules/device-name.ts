const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(e|A|iOS)?\//, 'Edge'],
  [/\b(OPR|OPiOS)\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(HeadlessChrome|Chrome|CriOS|Chromium)\//, 'Chrome'],
  [/\bVersion\/\S+ .*\bSafari\//, 'Safari'],
]

const systems: readonly (readonly [RegExp, string])[] = [
  [/\bAndroid\b/, 'Android'],
  [/\b(iPhone|iPad|iPod)\b/, 'iOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
]

/**
 * A short name of the device behind a `User-Agent`, such as `Firefox, Linux`: enough to know one's own. Proper names only, so that
 * it reads the same in every language. Empty when nothing is known; what a browser sends is never kept as it came.
 */
export function deviceName(userAgent: string | null): string {
  const said = (userAgent ?? '').slice(0, 500)
  const named = (names: typeof browsers) => names.find(([sign]) => sign.test(said))?.[1]
  return [named(browsers), named(systems)].filter(Boolean).join(', ')
}
