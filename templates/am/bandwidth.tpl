{{%AUTOESCAPE context="HTML"}}<div class="page-head"><div>
  <h1>Bandwidth</h1>
  <p>Traffic of your servers. Days are those of the time zone {{ZONE}}.</p>
</div></div>
{{>REPORT}}
