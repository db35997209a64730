import DefaultTheme from 'vitepress/theme'
import type { Theme } from 'vitepress'
import { defineAsyncComponent } from 'vue'

const theme: Theme = {
  extends: DefaultTheme,
  enhanceApp({ app }) {
    // Only its own page loads it.
    app.component(
      'Playground',
      defineAsyncComponent(() => import('../../playground/Playground.vue')),
    )
  },
}

export default theme
