{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/mgmt/index.html">Mgmt</a> <span aria-hidden="true">/</span> <a href="/mgmt/menu.html">Menu</a> <span aria-hidden="true">/</span> <span aria-current="page">Remove</span></nav>
<div class="page-head"><div>
  <h1>Remove {{LABEL}} from the menu?</h1>
  <p>{{#LINK}}The entry disappears from everybody’s menu. What it leads to, <span class="mono">{{ADDRESS}}</span>, stays as it is.{{/LINK}}{{#HEADING}}The heading disappears from everybody’s menu.{{/HEADING}}</p>
</div></div>
{{>CONFLICT}}
<form method="post" action="/mgmt/menu_remove.html">
  <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="id" value="{{F_ID}}"><input type="hidden" name="version" value="{{F_VERSION}}">
  {{>F_LABEL_ERROR}}
  <div class="row" id="label" tabindex="-1"><a class="btn" href="/mgmt/menu.html">Keep it</a><button class="btn btn-danger" data-busy="Removing">Remove from the menu</button></div>
</form>
