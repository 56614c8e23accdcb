{{%AUTOESCAPE context="HTML"}}<nav aria-label="Order steps" class="mb5">
  <ol class="stepper">
    {{#STEP}}{{#DONE}}<li data-done><span class="n">{{NUMBER}}</span> <a class="t" href="{{HREF}}">{{WORDS}}</a></li>{{/DONE}}{{#CURRENT}}<li aria-current="step"><span class="n">{{NUMBER}}</span> <span class="t">{{WORDS}}</span></li>{{/CURRENT}}{{#LATER}}<li><span class="n">{{NUMBER}}</span> <span class="t">{{WORDS}}</span></li>{{/LATER}}{{/STEP}}
  </ol>
</nav>
